package org.familysupport.referral.accompaniments;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in accompaniments. */
enum AccompanimentRule implements Rule {
    OF_A_FAMILY("belongs to a family: name the family", "состоит в семье: укажите семью");

    private final String en;
    private final String ru;

    AccompanimentRule(String en, String ru) {
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
