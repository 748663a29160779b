package org.familysupport.registry.access;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of emergency accesses. */
public enum EmergencyProblem implements ProblemType {
    ALREADY_REVIEWED(409, "This emergency access is reviewed already", "Экстренный доступ уже проверен");

    private final int status;
    private final String en;
    private final String ru;

    EmergencyProblem(int status, String en, String ru) {
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
