package org.familysupport.registry.people;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of this room. */
public enum PersonProblem implements ProblemType {
    PERSON_EXISTS(409, "A person with such an identifier is registered already", "Человек с таким идентификатором уже есть в реестре");

    private final int status;
    private final String en;
    private final String ru;

    PersonProblem(int status, String en, String ru) {
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
