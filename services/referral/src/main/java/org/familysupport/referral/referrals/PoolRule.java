package org.familysupport.referral.referrals;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values that say to whom a referral stands open. */
enum PoolRule implements Rule {
    NOBODY_THERE("is a pool in which nobody may take it", "в этом круге организаций некому принять направление");

    private final String en;
    private final String ru;

    PoolRule(String en, String ru) {
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
