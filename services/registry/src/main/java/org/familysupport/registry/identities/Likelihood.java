package org.familysupport.registry.identities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.familysupport.matching.Comparison;
import org.familysupport.matching.Evidence;
import org.familysupport.matching.Field;
import org.familysupport.matching.Frequencies;
import org.familysupport.matching.Level;
import org.familysupport.matching.Matcher;
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
        return new Likelihood(
                code(guarded ? Zone.REVIEW : found.zone()),
                rounded(found.bits()),
                found.safeguard().code(),
                found.fields().stream().map(FieldWord::of).toList());
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

    /** Without what says whether they live together, in the score too: for who may not know where. */
    Likelihood withoutContacts() {
        List<FieldWord> told =
                fields.stream().filter(field -> !field.isOfContacts()).toList();
        return new Likelihood(
                code(Zone.REVIEW),
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
