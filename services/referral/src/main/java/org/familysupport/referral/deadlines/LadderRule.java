package org.familysupport.referral.deadlines;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of ladders. */
enum LadderRule implements Rule {
    NOT_RISING(
            "does not rise: each rung once, in their order, none earlier than the one below it",
            "ступени должны идти по порядку, каждая один раз и не раньше предыдущей");

    private final String en;
    private final String ru;

    LadderRule(String en, String ru) {
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
