package org.familysupport.registry.agreements;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of this room alone. */
public enum AgreementRule implements Rule {
    NOT_AGREED("is not covered by the agreement", "не предусмотрено соглашением");

    private final String en;
    private final String ru;

    AgreementRule(String en, String ru) {
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
