package org.familysupport.referral.deadlines;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of the rules about terms. */
enum DeadlineRuleProblem implements ProblemType {
    DEADLINE_RULE_EXISTS(409, "There is a rule for this already", "Правило для этого случая уже есть");

    private final int status;
    private final String en;
    private final String ru;

    DeadlineRuleProblem(int status, String en, String ru) {
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
