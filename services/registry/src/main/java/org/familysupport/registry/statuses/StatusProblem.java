package org.familysupport.registry.statuses;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum StatusProblem implements ProblemType {
    STATUS_HELD_ALREADY(409, "The status is held on some of these days", "Статус уже установлен на часть этих дней"),
    STATUS_HAS_ENDED(409, "The status ends on that day or before", "Статус заканчивается в этот день или раньше"),
    STATUS_WAS_ENTERED_IN_ERROR(409, "The status was entered in error", "Статус внесён ошибочно"),
    STATUS_ENDS_BEFORE_IT_BEGINS(422, "The last day lies before the first", "Последний день раньше первого");

    private final int status;
    private final String en;
    private final String ru;

    StatusProblem(int status, String en, String ru) {
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
