package org.familysupport.registry.exchange;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of batches and files. */
public enum ExchangeProblem implements ProblemType {
    UNDONE_WITH_THE_BATCH(
            424,
            "Nothing wrong here, but another row of the batch was refused",
            "Строка верна, но пакет отменён из-за другой строки"),
    CONTENT_ELSEWHERE(409, "Another part of the content is waited for", "Ожидается другая часть содержимого"),
    CHANGES_GONE(
            410,
            "What followed is not kept any more: read anew what you hold, and the changes from their beginning",
            "Последующие изменения уже не хранятся: перечитайте свои данные и начните список изменений сначала");

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
