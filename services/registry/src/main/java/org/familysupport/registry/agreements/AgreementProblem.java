package org.familysupport.registry.agreements;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum AgreementProblem implements ProblemType {
    AGREEMENT_EXISTS(
            409,
            "An act of this kind, number, date and issuers is entered already",
            "Акт этого вида с такими номером, датой и издателями уже внесён"),
    NOT_IN_FORCE(409, "This act is not in force", "Этот акт не действует");

    private final int status;
    private final String en;
    private final String ru;

    AgreementProblem(int status, String en, String ru) {
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
