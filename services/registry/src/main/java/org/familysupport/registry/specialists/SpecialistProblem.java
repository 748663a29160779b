package org.familysupport.registry.specialists;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of the specialists. */
public enum SpecialistProblem implements ProblemType {
    SPECIALIST_EXISTS(409, "This specialist is in the directory already", "Специалист уже есть в справочнике"),
    ALREADY_EMPLOYED(
            409,
            "The specialist holds this position there on some of these days already",
            "Специалист уже занимает эту должность в часть этого времени");

    private final int status;
    private final String en;
    private final String ru;

    SpecialistProblem(int status, String en, String ru) {
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
