package org.familysupport.referral.signals;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of values in signals and calls. */
enum SignalRule implements Rule {
    NOT_ACTIVE("is an organisation that takes nothing now", "организация сейчас ничего не принимает"),
    OF_NOBODY("must not be given of an anonymous one", "не указывается при анонимном обращении"),
    BEFORE_IT_CAME("lies before the signal came", "раньше поступления сигнала");

    private final String en;
    private final String ru;

    SignalRule(String en, String ru) {
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
