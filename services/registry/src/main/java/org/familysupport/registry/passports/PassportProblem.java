package org.familysupport.registry.passports;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of surveys and passports. */
public enum PassportProblem implements ProblemType {
    PASSPORT_EXISTS(
            409,
            "It is here already, or somebody entered another one at this moment",
            "Запись уже есть, или в этот момент внесена другая"),
    NOT_CURRENT(409, "It holds no longer", "Паспорт больше не действует");

    private final int status;
    private final String en;
    private final String ru;

    PassportProblem(int status, String en, String ru) {
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
