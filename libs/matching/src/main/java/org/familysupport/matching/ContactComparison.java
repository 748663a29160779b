package org.familysupport.matching;

import java.util.List;
import java.util.Map;
import org.familysupport.matching.text.NameText;
import org.familysupport.matching.text.Slips;

/** How far identifiers, contacts and places agree: the best of all that both have. */
final class ContactComparison {
    private static final Field[] PLACES = {
        Field.STREET, Field.NUMBER, Field.PREMISES, Field.LOCALITY, Field.POSTCODE, Field.REGION, Field.BIRTH_PLACE
    };
    private static final int SHORTEST_WITH_A_SLIP = 5;

    private final Weights weights;
    private final Frequencies frequencies;

    ContactComparison(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    void compare(Features a, Features b, Scores scores) {
        identifiers(a, b, scores);
        lists(Field.PHONE, a.phones, b.phones, scores);
        lists(Field.EMAIL, a.emails, b.emails, scores);
        for (Field place : PLACES) {
            places(place, a.places(place), b.places(place), scores);
        }
    }

    /** One that is equal outweighs others that are not: a person may have changed one paper, hardly all. */
    private void identifiers(Features a, Features b, Scores scores) {
        if (a.identifiers.isEmpty() || b.identifiers.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> one : a.identifiers.entrySet()) {
            String other = b.identifiers.get(one.getKey());
            if (other != null) {
                better(Field.IDENTIFIER, number(one.getValue(), other), scores);
            }
        }
    }

    private void lists(Field field, List<String> some, List<String> others, Scores scores) {
        for (String one : some) {
            for (String other : others) {
                better(field, field == Field.PHONE ? number(one, other) : email(one, other), scores);
            }
        }
    }

    private void places(Field field, List<NameText> some, List<NameText> others, Scores scores) {
        for (NameText one : some) {
            for (NameText other : others) {
                place(field, one, other, scores);
            }
        }
    }

    private void place(Field field, NameText a, NameText b, Scores scores) {
        Level level = field == Field.NUMBER || field == Field.POSTCODE || field == Field.REGION
                ? number(a.key(), b.key())
                : placeName(a, b);
        double bits = weights.follows(field, level)
                ? weights.bits(
                        field, level, Math.max(frequencies.share(field, a.key()), frequencies.share(field, b.key())))
                : weights.bits(field, level);
        if (scores.isMissing(field) || bits > scores.weight(field)) {
            scores.put(field, level, bits);
        }
    }

    private void better(Field field, Level level, Scores scores) {
        if (scores.isMissing(field) || weights.bits(field, level) > scores.weight(field)) {
            scores.put(field, level, weights.bits(field, level));
        }
    }

    private static Level number(String a, String b) {
        if (a.equals(b)) {
            return Level.EXACT;
        }
        return Slips.between(a, b, 1) == 1 ? Level.NEAR : Level.DIFFERENT;
    }

    private static Level email(String a, String b) {
        if (a.equals(b)) {
            return Level.EXACT;
        }
        int at = a.indexOf('@');
        int other = b.indexOf('@');
        if (at > 2 && at == other && a.startsWith(b.substring(0, at))) {
            return Level.PART;
        }
        return a.length() >= SHORTEST_WITH_A_SLIP && Slips.between(a, b, 3) <= 3 ? Level.NEAR : Level.DIFFERENT;
    }

    /** Places are named by many hands: what is nearly equal is held for it. */
    private static Level placeName(NameText a, NameText b) {
        return switch (NameComparison.text(a, b)) {
            case EXACT, TRANSLITERATED, MISTYPED -> Level.EXACT;
            case NEAR, SOUNDS -> Level.NEAR;
            case FAR, INITIAL -> Level.FAR;
            default -> isWithin(a.skeleton(), b.skeleton()) ? Level.FAR : Level.DIFFERENT;
        };
    }

    private static boolean isWithin(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST_WITH_A_SLIP && (a.contains(b) || b.contains(a));
    }
}
