package org.familysupport.registry.access;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of restrictions; only who is of the team ever sees one. */
public enum RestrictionProblem implements ProblemType {
    RESTRICTION_EXISTS(409, "Such a restriction is in force already", "Такое ограничение уже действует"),
    ALREADY_LIFTED(409, "This restriction is lifted already", "Ограничение уже снято");

    private final int status;
    private final String en;
    private final String ru;

    RestrictionProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    Refused refused() {
        return new Refused(this);
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
