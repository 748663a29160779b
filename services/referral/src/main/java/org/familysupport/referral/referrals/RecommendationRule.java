package org.familysupport.referral.referrals;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in what a check-up recommends. */
enum RecommendationRule implements Rule {
    NOT_RESPONSIBLE("is not responsible for this person, nor are you", "не отвечает за этого человека, как и вы");

    private final String en;
    private final String ru;

    RecommendationRule(String en, String ru) {
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
