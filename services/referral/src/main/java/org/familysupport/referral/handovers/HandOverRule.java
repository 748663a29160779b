package org.familysupport.referral.handovers;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in hand-overs. */
enum HandOverRule implements Rule {
    SOURCE_ITSELF("is the organisation that asks", "сама направляющая организация"),
    NOT_ACTIVE("is an organisation that takes nothing now", "организация сейчас не принимает направления"),
    HIDDEN("is an organisation from which the subject is hidden", "от этой организации сведения скрыты ограничением"),
    NOT_FOR_THIS_ACT("is no reason for this act", "не является причиной для этого действия");

    private final String en;
    private final String ru;

    HandOverRule(String en, String ru) {
        this.en = en;
        this.ru = ru;
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
