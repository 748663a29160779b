package org.familysupport.registry.volunteers;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of the volunteers. */
public enum VolunteerProblem implements ProblemType {
    VOLUNTEER_EXISTS(409, "This volunteer is in the register already", "Доброволец уже есть в реестре");

    private final int status;
    private final String en;
    private final String ru;

    VolunteerProblem(int status, String en, String ru) {
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
