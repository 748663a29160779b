package org.familysupport.registry.organisations;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of the directory. */
public enum OrganisationProblem implements ProblemType {
    ORGANISATION_EXISTS(409, "This organisation is in the directory already", "Организация уже есть в справочнике"),
    ALREADY_CLOSED(409, "This organisation is closed already", "Организация уже закрыта");

    private final int status;
    private final String en;
    private final String ru;

    OrganisationProblem(int status, String en, String ru) {
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
