package org.familysupport.matching;

import java.util.List;
import org.familysupport.matching.text.NameText;
import org.familysupport.matching.text.Slips;
import org.familysupport.matching.text.Surname;
import org.jspecify.annotations.Nullable;

/** How far names agree: given names, surnames, patronymics, and both of them in each other's place. */
final class NameComparison {
    private static final double LIKE = 0.90;
    /** So many different slips turn a name into others, any of which is as likely. */
    private static final double SLIPS_OF_A_NAME = 1_000;

    private final Weights weights;
    private final Frequencies frequencies;

    NameComparison(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    void compare(Features a, Features b, Scores scores) {
        given(a, b, scores);
        family(a, b, scores);
        swapped(a, b, scores);
        patronymic(a, b, scores);
    }

    private void given(Features a, Features b, Scores scores) {
        for (NameText one : a.given) {
            for (NameText other : b.given) {
                better(Field.GIVEN, given(one, other), one, other, scores);
            }
        }
    }

    private void family(Features a, Features b, Scores scores) {
        for (int i = 0; i < a.family.size(); i++) {
            for (int j = 0; j < b.family.size(); j++) {
                Level level = family(a, i, b, j);
                boolean former = i + j > 0 && level == Level.EXACT;
                better(Field.FAMILY, former ? Level.FORMER : level, a.family.get(i), b.family.get(j), scores);
            }
        }
    }

    private void patronymic(Features a, Features b, Scores scores) {
        if (a.patronymic != null && b.patronymic != null) {
            Level level = text(a.patronymic, b.patronymic);
            if (level != Level.EXACT && sameFather(a.fatherStem, b.fatherStem)) {
                level = Level.STEM;
            }
            better(Field.PATRONYMIC, level, a.patronymic, b.patronymic, scores);
        }
    }

    private static boolean sameFather(@Nullable NameText one, @Nullable NameText other) {
        return one != null
                && other != null
                && (one.key().equals(other.key()) || one.skeleton().equals(other.skeleton()));
    }

    /** The better reading of two: as it stands, or given name and surname exchanged. */
    private void swapped(Features a, Features b, Scores scores) {
        if (a.given.isEmpty()
                || a.family.isEmpty()
                || b.given.isEmpty()
                || b.family.isEmpty()
                || scores.weight(Field.GIVEN) > 0 && scores.weight(Field.FAMILY) > 0) {
            return;
        }
        Level one = text(a.given.getFirst(), b.family.getFirst());
        Level other = text(a.family.getFirst(), b.given.getFirst());
        if (!isClose(one) || !isClose(other)) {
            return;
        }
        double given = swappedBits(Field.GIVEN, one, a.given.getFirst(), b.family.getFirst());
        double family = swappedBits(Field.FAMILY, other, a.family.getFirst(), b.given.getFirst());
        if (given + family > scores.weight(Field.GIVEN) + scores.weight(Field.FAMILY)) {
            scores.put(Field.GIVEN, swappedLevel(one), given);
            scores.put(Field.FAMILY, swappedLevel(other), family);
        }
    }

    private double swappedBits(Field field, Level level, NameText a, NameText b) {
        double share = Math.max(
                Math.min(frequencies.share(Field.GIVEN, a.key()), frequencies.share(Field.GIVEN, b.key())),
                Math.min(frequencies.share(Field.FAMILY, a.key()), frequencies.share(Field.FAMILY, b.key())));
        return weights.bits(field, swappedLevel(level), share);
    }

    private static Level swappedLevel(Level level) {
        return level == Level.EXACT || level == Level.TRANSLITERATED ? Level.SWAPPED : Level.SWAPPED_NEAR;
    }

    private static boolean isClose(Level level) {
        return level == Level.EXACT || level == Level.TRANSLITERATED || level == Level.NEAR || level == Level.SOUNDS;
    }

    private void better(Field field, Level level, NameText a, NameText b, Scores scores) {
        double bits = weights.follows(field, level)
                ? weights.bits(field, level, share(field, level, a, b))
                : weights.bits(field, level);
        if (scores.isMissing(field) || bits > scores.weight(field)) {
            scores.put(field, level, bits);
        }
    }

    private double share(Field field, Level level, NameText a, NameText b) {
        double one = frequencies.share(field, a.key());
        if (level == Level.EXACT) {
            return one;
        }
        double common = Math.max(one, frequencies.share(field, b.key()));
        return isSlip(level) ? Math.max(common, SLIPS_OF_A_NAME * known(field, a, b)) : common;
    }

    /**
     * A slip makes a text nobody bears out of a name somebody bears, so chance is as likely as that name is common; but where both
     * are borne by others, it is more likely that they are two names.
     */
    private double known(Field field, NameText a, NameText b) {
        return Math.min(frequencies.known(field, a.key()), frequencies.known(field, b.key()));
    }

    private static boolean isSlip(Level level) {
        return level == Level.NEAR || level == Level.SOUNDS || level == Level.FAR;
    }

    private static Level given(NameText a, NameText b) {
        if (a.key().equals(b.key())) {
            return Level.EXACT;
        }
        Level level = a.isListed() && b.isListed() ? listed(a, b) : text(a, b);
        return level == Level.DIFFERENT || level == Level.FAR ? partsOf(a.parts(), b.parts(), level) : level;
    }

    /** The list tells Cyrillic names apart for certain; in Latin letters the same spelling may be another people's name. */
    private static Level listed(NameText a, NameText b) {
        if (a.skeleton().equals(b.skeleton())) {
            return a.isLatin() || b.isLatin() ? Level.TRANSLITERATED : Level.VARIANT;
        }
        if (a.isFormOf(b)) {
            return a.isFullName() && b.isFullName() ? Level.RELATED : Level.VARIANT;
        }
        return a.isLatin() || b.isLatin() ? text(a, b) : Level.OTHER_NAME;
    }

    private static Level family(Features a, int i, Features b, int j) {
        NameText one = a.family.get(i);
        NameText other = b.family.get(j);
        Level level = text(one, other);
        if (level != Level.EXACT
                && level != Level.TRANSLITERATED
                && a.familyStems.get(i).skeleton().equals(b.familyStems.get(j).skeleton())) {
            return Level.STEM;
        }
        return level == Level.DIFFERENT || level == Level.FAR ? partsOf(one.parts(), other.parts(), level) : level;
    }

    private static Level partsOf(List<String> some, List<String> others, Level level) {
        if (some.size() == 1 && others.size() == 1) {
            return level;
        }
        for (String part : some) {
            for (String other : others) {
                if (part.equals(other) || sameStem(part, other)) {
                    return Level.PART;
                }
            }
        }
        return level;
    }

    private static boolean sameStem(String a, String b) {
        return Surname.stem(a).equals(Surname.stem(b));
    }

    /** How far two texts agree as texts. */
    static Level text(NameText a, NameText b) {
        String one = a.key();
        String other = b.key();
        if (one.equals(other)) {
            return Level.EXACT;
        }
        if (a.skeleton().equals(b.skeleton()) && !a.skeleton().isEmpty()) {
            return a.isLatin() == b.isLatin() ? Level.SOUNDS : Level.TRANSLITERATED;
        }
        if (a.isLatin() != b.isLatin()) {
            if (a.isMistypedFor(b)) {
                return Level.MISTYPED;
            }
            return typed(a.skeleton(), b.skeleton(), a, b);
        }
        return typed(one, other, a, b);
    }

    private static Level typed(String one, String other, NameText a, NameText b) {
        int shorter = Math.min(one.length(), other.length());
        if (a.isFarFrom(b)) {
            return isBeginning(one, other) ? Level.INITIAL : Level.DIFFERENT;
        }
        int slips = Slips.between(one, other, 2);
        if (slips == 1 && shorter >= 3) {
            return Level.NEAR;
        }
        if (shorter >= 3 && a.sound().equals(b.sound())) {
            return Level.SOUNDS;
        }
        if (shorter <= 2) {
            return isBeginning(one, other) ? Level.INITIAL : Level.DIFFERENT;
        }
        if (slips == 2 && shorter >= 5 || Slips.areAlike(one, other, LIKE)) {
            return Level.FAR;
        }
        if (shorter >= 4 && Slips.lettersApart(one, other) <= 1) {
            return Level.FAR;
        }
        return isBeginning(one, other) ? Level.INITIAL : Level.DIFFERENT;
    }

    private static boolean isBeginning(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }
}
