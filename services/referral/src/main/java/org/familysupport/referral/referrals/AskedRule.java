package org.familysupport.referral.referrals;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values that say who is asked, where several are asked by one request. */
enum AskedRule implements Rule {
    ALREADY_ASKED(
            "has one who is being asked for this help to this subject already",
            "кто-то из получателей уже рассматривает или оказывает эту помощь этому получателю услуг");

    private final String en;
    private final String ru;

    AskedRule(String en, String ru) {
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
