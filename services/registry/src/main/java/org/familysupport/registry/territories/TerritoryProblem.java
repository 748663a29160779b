package org.familysupport.registry.territories;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of the register of territories. */
public enum TerritoryProblem implements ProblemType {
    TERRITORY_EXISTS(409, "This territory is in the register already", "Территория уже есть в справочнике");

    private final int status;
    private final String en;
    private final String ru;

    TerritoryProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    @Override
    public int status() {
        return status;
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
