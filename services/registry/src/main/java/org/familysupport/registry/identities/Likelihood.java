package org.familysupport.registry.identities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.familysupport.matching.Comparison;
import org.familysupport.matching.Evidence;
import org.familysupport.matching.Field;
import org.familysupport.matching.Frequencies;
import org.familysupport.matching.Level;
import org.familysupport.matching.Matcher;
import org.familysupport.matching.Safeguard;
import org.familysupport.matching.Weights;
import org.familysupport.matching.Zone;

/**
 * How likely two records are of one person, and why.
 *
 * @param zone automatic: beyond doubt; review: somebody should look
 * @param bits the score
 * @param safeguard the rule beside the score that decided, else {@code none}
 * @param fields what each field says, in the order of the matcher
 */
public record Likelihood(String zone, double bits, String safeguard, List<FieldWord> fields) {
    /** Of the region, however many are on record yet: so a score means the same on the first day and on the last. */
    static final long PEOPLE = 1_000_000;

    /** A given name and a surname together: usual ones have 14 bits, which many people of a region share. */
    private static final double RARE = 15;

    private static final Matcher SHIPPED = Matcher.shipped(Frequencies.shipped(), PEOPLE);

    /** The shipped model, until another is active. */
    private static volatile Matcher matcher = SHIPPED;

    public Likelihood {
        fields = List.copyOf(fields);
    }

    /**
     * What one field says; codes and a weight, no values.
     *
     * @param level how far it agrees
     * @param bits above zero for one person, below for two
     */
    public record FieldWord(String field, String level, double bits) {
        static FieldWord of(Evidence it) {
            return new FieldWord(it.field().code(), it.level().code(), rounded(it.bits()));
        }

        /** Whether it speaks of where somebody lives or how it is reached. */
        boolean isOfContacts() {
            return switch (field) {
                case "phone", "email", "street", "number", "premises", "locality", "postcode", "region" -> true;
                default -> false;
            };
        }
    }

    /** From now on pairs are weighed by these weights. */
    static void weighBy(Weights weights) {
        matcher = Matcher.of(weights, Frequencies.shipped(), PEOPLE);
    }

    /** From now on pairs are weighed by the shipped weights. */
    static void weighAsShipped() {
        matcher = SHIPPED;
    }

    /** How far the fields of two agree, for an estimate; levels do not depend on the model. */
    static Comparison compared(Sketch one, Sketch other) {
        return SHIPPED.compare(one.features(), other.features());
    }

    static Likelihood of(Sketch one, Sketch other) {
        Matcher present = matcher;
        Comparison found = present.compare(one.features(), other.features());
        boolean guarded = present != SHIPPED
                && found.zone() == Zone.AUTOMATIC
                && compared(one, other).zone() != Zone.AUTOMATIC;
        // no estimate makes automatic what by the shipped model somebody has to look at
        Likelihood weighed = new Likelihood(
                code(guarded ? Zone.REVIEW : found.zone()),
                rounded(found.bits()),
                found.safeguard().code(),
                found.fields().stream().map(FieldWord::of).toList());
        return weighed.isOfOneRareName() ? weighed.within(Zone.REVIEW) : weighed;
    }

    /**
     * Whether all that is known of both is one rare name, with no birth beside it: too little for the score, and yet what a second entry
     * of a child of whom nobody said more looks like.
     */
    private boolean isOfOneRareName() {
        return !isToBeLookedAt()
                && !speaksForTwo()
                && isExact(Field.GIVEN)
                && isExact(Field.FAMILY)
                && word(Field.BIRTH).isEmpty()
                && bits(Field.GIVEN) + bits(Field.FAMILY) >= RARE;
    }

    /** Whether all that both tell of who they are is equal, be it too little to take them for one. */
    boolean isOfEqualWords() {
        return isExact(Field.GIVEN)
                && isExact(Field.FAMILY)
                && fields.stream()
                        .filter(it -> !it.isOfContacts())
                        .allMatch(it -> it.level().equals(Level.EXACT.code()));
    }

    private boolean isExact(Field field) {
        return word(field).filter(it -> it.level().equals(Level.EXACT.code())).isPresent();
    }

    private double bits(Field field) {
        return word(field).map(FieldWord::bits).orElse(0.0);
    }

    private Optional<FieldWord> word(Field field) {
        return fields.stream().filter(it -> it.field().equals(field.code())).findFirst();
    }

    private Likelihood within(Zone other) {
        return new Likelihood(code(other), bits, safeguard, fields);
    }

    /** Its fields as they are kept. */
    String written() {
        return fields.stream()
                .map(it -> it.field() + ' ' + it.level() + ' ' + it.bits())
                .collect(Collectors.joining(","));
    }

    /** As it was kept. */
    static Likelihood read(String zone, double bits, String safeguard, String written) {
        return new Likelihood(
                zone,
                bits,
                safeguard,
                Arrays.stream(written.split(","))
                        .map(it -> it.split(" "))
                        .filter(it -> it.length == 3)
                        .map(it -> new FieldWord(it[0], it[1], Double.parseDouble(it[2])))
                        .toList());
    }

    /** Whether somebody has to look before the two are taken for two. */
    boolean isToBeLookedAt() {
        return !zone.equals(code(Zone.DIFFERENT));
    }

    /** Whether both bear a number of one system, and the numbers differ: by their papers they are two. */
    public boolean isOfTwoNumbers() {
        return fields.stream()
                .anyMatch(it ->
                        it.field().equals(Field.IDENTIFIER.code()) && it.level().equals(Level.DIFFERENT.code()));
    }

    /**
     * Whether something speaks for two, so that even a number which both are said to bear does not make them one: another name, birth,
     * sex, father or number. Another address does not.
     */
    boolean speaksForTwo() {
        return isOfTwoNumbers()
                || !isToBeLookedAt()
                        && (!safeguard.equals(Safeguard.NONE.code())
                                || fields.stream().anyMatch(it -> it.bits() < 0 && !it.isOfContacts()));
    }

    /** Without what says whether they live together, in the score too: for who may not know where. */
    Likelihood withoutContacts() {
        List<FieldWord> told =
                fields.stream().filter(field -> !field.isOfContacts()).toList();
        return new Likelihood(
                isToBeLookedAt() ? code(Zone.REVIEW) : zone,
                rounded(told.stream().mapToDouble(FieldWord::bits).sum()),
                safeguard,
                told);
    }

    private static String code(Zone zone) {
        return zone.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
