package org.familysupport.referral.consilia;

import java.util.Map;
import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
enum ConsiliumProblem implements ProblemType {
    NO_QUORUM(409, "There is no quorum", "Нет кворума"),
    PROTOCOL_MISSING(409, "The protocol is not signed", "Протокол не подписан"),
    VOTED_ALREADY(409, "This member has voted on this already", "Этот член консилиума уже голосовал по этому вопросу"),
    NOT_ADOPTED(409, "This was not adopted", "Этот вопрос не был принят"),
    DECIDED_ALREADY(409, "This decision is under way already", "Это решение уже исполняется");

    private final int status;
    private final String en;
    private final String ru;

    ConsiliumProblem(int status, String en, String ru) {
        this.status = status;
        this.en = en;
        this.ru = ru;
    }

    Refused refused() {
        return new Refused(this);
    }

    Refused refused(Map<String, Object> details) {
        return new Refused(this, details);
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
