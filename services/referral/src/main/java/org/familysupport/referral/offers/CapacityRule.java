package org.familysupport.referral.offers;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules about room that a receiver can break; a reason lifts both. */
public enum CapacityRule implements Rule {
    NO_FREE_PLACE(
            "has no free place by its own word: say why in `capacityReason`, or ask another",
            "не имеет свободных мест: укажите причину в `capacityReason` или выберите другого получателя"),
    PLACES_NOT_VERIFIED(
            "has not verified its places lately: say why in `capacityReason`, or ask another",
            "давно не подтверждал наличие мест: укажите причину в `capacityReason` или выберите другого получателя");

    private final String en;
    private final String ru;

    CapacityRule(String en, String ru) {
        this.en = en;
        this.ru = ru;
    }

    /** The rule that is broken by asking who has this capacity without a reason. */
    public static CapacityRule against(Capacity capacity) {
        return capacity == Capacity.FULL ? NO_FREE_PLACE : PLACES_NOT_VERIFIED;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String ru() {
        return ru;
    }
}
