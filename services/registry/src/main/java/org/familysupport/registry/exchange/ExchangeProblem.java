package org.familysupport.registry.exchange;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of batches. */
public enum ExchangeProblem implements ProblemType {
    UNDONE_WITH_THE_BATCH(
            424,
            "Nothing wrong here, but another row of the batch was refused",
            "Строка верна, но пакет отменён из-за другой строки");

    private final int status;
    private final String en;
    private final String ru;

    ExchangeProblem(int status, String en, String ru) {
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
