package org.familysupport.registry.territories;

import java.util.Locale;

/** How high a territory stands in the tree, the highest first; the codes stand in the list {@code territory-level}. */
enum TerritoryLevel {
    REGION,
    MUNICIPALITY,
    DISTRICT,
    SETTLEMENT;

    private static final int MUNICIPALITY_DIGITS = 8;
    private static final int SETTLEMENT_DIGITS = 11;

    /** The level of a kind of the list {@code territory-kind}. */
    static TerritoryLevel ofKind(String kind) {
        return switch (kind) {
            case "region" -> REGION;
            case "urban-settlement", "rural-settlement", "city-district" -> DISTRICT;
            case "settlement" -> SETTLEMENT;
            default -> MUNICIPALITY;
        };
    }

    /** The level of a code of the list {@code territory-level}. */
    static TerritoryLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAbove(TerritoryLevel other) {
        return ordinal() < other.ordinal();
    }

    /** Whether an OKTMO code can be one of this level: settlements have eleven digits, a region nothing after its two. */
    boolean fits(String oktmo) {
        return switch (this) {
            case REGION -> oktmo.length() == MUNICIPALITY_DIGITS && oktmo.endsWith("000000");
            case MUNICIPALITY, DISTRICT -> oktmo.length() == MUNICIPALITY_DIGITS && !oktmo.endsWith("000000");
            case SETTLEMENT -> oktmo.length() == SETTLEMENT_DIGITS;
        };
    }
}
