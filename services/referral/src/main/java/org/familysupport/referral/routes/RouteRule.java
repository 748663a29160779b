package org.familysupport.referral.routes;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in routes. */
enum RouteRule implements Rule {
    ABOUT_SOMEBODY_ELSE("is about somebody else", "относится к другому получателю"),
    OTHER_SECTOR("is an organisation of another sector", "организация другой отрасли"),
    OF_ANOTHER_STEP("does not ask who is responsible for the step", "не обращено к ответственному за шаг");

    private final String en;
    private final String ru;

    RouteRule(String en, String ru) {
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
