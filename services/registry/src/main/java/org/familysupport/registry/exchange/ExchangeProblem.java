package org.familysupport.registry.exchange;

import org.familysupport.kernel.refusal.ProblemType;

/** The refusals of batches and files. */
public enum ExchangeProblem implements ProblemType {
    UNDONE_WITH_THE_BATCH(
            424,
            "Nothing wrong here, but another row of the batch was refused",
            "Строка верна, но пакет отменён из-за другой строки"),
    CONTENT_ELSEWHERE(
            409,
            "The file goes on at another byte: send it from the byte receivedBytes on",
            "Файл продолжается с другого байта: отправьте его начиная с байта receivedBytes"),
    TOO_MANY_OPEN(
            409,
            "The organisation has as many of these open as it may: end or finish one first",
            "У организации уже открыто предельное число: сначала завершите или отмените одно"),
    CHANGES_GONE(
            410,
            "Some changes after this place are not kept any more: read again what you hold, then begin without `after`",
            "Часть изменений после этого места уже не хранится: перечитайте свои данные и начните без `after`");

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
