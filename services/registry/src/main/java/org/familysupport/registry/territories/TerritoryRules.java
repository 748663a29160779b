package org.familysupport.registry.territories;

import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/** What a territory must be, by what is known of the one it lies in. */
final class TerritoryRules {
    private TerritoryRules() {}

    /**
     * Every rule that a draft breaks.
     *
     * @param above the level of the territory it says it lies in; null where nobody knows that one
     */
    static Violations violations(TerritoryDraft draft, @Nullable TerritoryLevel above) {
        TerritoryLevel level = TerritoryLevel.ofKind(draft.kind());
        Violations violations = new Violations()
                .unless(level.fits(draft.code()), "/code", TerritoryRule.WRONG_FOR_THE_LEVEL)
                .unless(
                        draft.category() == null || level == TerritoryLevel.MUNICIPALITY,
                        "/category",
                        TerritoryRule.WRONG_FOR_THE_LEVEL);
        place(violations, draft, level, above);
        end(violations, draft);
        return violations;
    }

    private static void place(
            Violations violations, TerritoryDraft draft, TerritoryLevel level, @Nullable TerritoryLevel above) {
        if (level == TerritoryLevel.REGION) {
            violations.unless(draft.partOf() == null, "/partOf", TerritoryRule.WRONG_FOR_THE_LEVEL);
        } else if (draft.partOf() == null) {
            violations.add("/partOf", GeneralRule.REQUIRED);
        } else if (above == null) {
            violations.add("/partOf", GeneralRule.UNKNOWN_REFERENCE);
        } else {
            violations.unless(above.isAbove(level), "/partOf", TerritoryRule.NOT_OF_A_HIGHER_LEVEL);
        }
    }

    private static void end(Violations violations, TerritoryDraft draft) {
        if (draft.validTo() == null) {
            violations.unless(draft.successor() == null, "/validTo", GeneralRule.REQUIRED);
        } else {
            violations.unless(!draft.validTo().isBefore(draft.validFrom()), "/validTo", GeneralRule.DATE_ORDER);
        }
        violations.unless(!draft.code().equals(draft.successor()), "/successor", GeneralRule.NOT_ALLOWED);
    }
}
