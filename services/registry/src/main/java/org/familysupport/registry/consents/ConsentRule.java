package org.familysupport.registry.consents;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of this room alone. */
public enum ConsentRule implements Rule {
    NOT_OFFERED("is not offered by the notice", "не предложено в уведомлении"),
    NOT_THE_SUBJECT("must be the person whom the data is about", "должен быть сам субъект данных");

    private final String en;
    private final String ru;

    ConsentRule(String en, String ru) {
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
