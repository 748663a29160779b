package org.familysupport.registry.territories;

import java.util.Locale;
import org.familysupport.kernel.refusal.Rule;

/** The rules of this room that a value can break. */
public enum TerritoryRule implements Rule {
    WRONG_FOR_THE_LEVEL("does not fit the level of this kind", "не подходит уровню этого вида"),
    NOT_OF_A_HIGHER_LEVEL("is not of a higher level", "не более высокого уровня");

    private final String en;
    private final String ru;

    TerritoryRule(String en, String ru) {
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
