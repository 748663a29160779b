package org.familysupport.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.familysupport.stack.StackFailure;

/**
 * The rows that both sides work on, by number. Their ids follow from kind and number, here as in {@code settings.sql}, so that
 * neither side has to look one up.
 *
 * <p>The first nine tenths of the families are known to {@link #MINE}, who calls; the others only to {@link #OTHER}.
 */
final class Rows {
    /** Who calls. */
    static final String MINE = "early-help.specialist";
    /** Somebody of whose families {@link #MINE} knows nothing. */
    static final String OTHER = "zabota.specialist";

    static final int MEMBERS = 3;

    private final int families;
    private final List<UUID> receivers;
    private final List<String> categories;
    private final AtomicLong asked = new AtomicLong();

    /**
     * The rows of a house.
     *
     * @param receivers organisations that may be asked to help
     * @param categories codes of kinds of help
     */
    Rows(int families, List<UUID> receivers, List<String> categories) {
        this.families = families;
        this.receivers = List.copyOf(receivers);
        this.categories = List.copyOf(categories);
    }

    int families() {
        return families;
    }

    int visibleFamilies() {
        return families / 10 * 9;
    }

    int visiblePeople() {
        return visibleFamilies() * MEMBERS;
    }

    /** One of the families that the caller must not know of. */
    int hiddenFamily(int number) {
        return visibleFamilies() + number % (families - visibleFamilies());
    }

    /** One of the people that the caller must not know of, each the child of its family. */
    int hiddenPerson(int number) {
        return hiddenFamily(number) * MEMBERS;
    }

    /** One of the last families that the caller may know, put into a compartment without it. */
    int sealedFamily(int number) {
        return visibleFamilies() - 1 - number;
    }

    /** The child of such a family. */
    int sealedPerson(int number) {
        return sealedFamily(number) * MEMBERS;
    }

    List<UUID> receivers() {
        return receivers;
    }

    List<String> categories() {
        return categories;
    }

    /** Nobody is asked twice for the same help to the same family, so this many can be open; pgbench has the second half. */
    long referrals() {
        return (long) visibleFamilies() * receivers.size() * categories.size();
    }

    /** A referral that was not asked for before. */
    String nextReferral() {
        return nextReferral("");
    }

    /** The same with more members, each with its comma. */
    String nextReferral(String members) {
        long number = asked.getAndIncrement();
        if (number >= referrals() / 2) {
            throw new StackFailure("Every family has been referred for everything: more --families are needed.");
        }
        long round = number / visibleFamilies();
        UUID receiver = receivers.get((int) (round % receivers.size()));
        String category = categories.get((int) (round / receivers.size()));
        return referral(members, id("family", number % visibleFamilies()), receiver, category);
    }

    /** Asks for help to this family. */
    String referral(String members, UUID family, UUID receiver, String category) {
        return """
                {%s"subject":{"kind":"family","id":"%s"},"receivers":["%s"],"category":"%s","priority":"routine",\
                "reasonCode":"family-request","purpose":"service-delivery",\
                "legalBasis":{"kind":"agreement","reference":"Соглашение № 1"},"note":"Помощь на дому"}""".formatted(members, family, receiver, category);
    }

    /** As `bench.id` in the databases. */
    static UUID id(String kind, long number) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest((kind + number).getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(HexFormat.of().formatHex(digest));
            hex.setCharAt(12, '4');
            hex.setCharAt(16, '8');
            hex.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-');
            return UUID.fromString(hex.toString());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }
}
