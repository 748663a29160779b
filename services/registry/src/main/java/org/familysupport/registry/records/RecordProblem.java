package org.familysupport.registry.records;

import org.familysupport.kernel.refusal.ProblemType;
import org.familysupport.kernel.refusal.Refused;

/** The refusals of this room. */
public enum RecordProblem implements ProblemType {
    TOO_LONG_TO_PRINT(
            422,
            "The record is too long for one sheet: choose a shorter period or one kind",
            "Запись слишком длинна для печати: выберите меньший период или один вид записей");

    private final int status;
    private final String en;
    private final String ru;

    RecordProblem(int status, String en, String ru) {
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
