package org.familysupport.kernel.refusal;

/** The refusals every service can give, whatever its rooms. */
public enum GeneralProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read", "Запрос не читается"),
    INVALID_CURSOR(400, "The cursor is not one of this list", "Курсор не относится к этому списку"),
    IDEMPOTENCY_KEY_REQUIRED(400, "The header Idempotency-Key is needed", "Нужен заголовок Idempotency-Key"),
    PURPOSE_REQUIRED(400, "The header Purpose-Of-Use is needed", "Нужен заголовок Purpose-Of-Use"),
    UNAUTHENTICATED(401, "A valid access token is needed", "Нужен действительный токен доступа"),
    FORBIDDEN(403, "The caller may not do this", "У вызывающего нет права на это действие"),
    NOT_FOUND(404, "There is nothing here", "Ничего не найдено"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here", "Этот метод здесь не поддерживается"),
    NOT_ACCEPTABLE(406, "No representation of this kind", "Нет представления такого вида"),
    KEY_IN_PROGRESS(409, "A request with this key is still running", "Запрос с этим ключом ещё выполняется"),
    ALREADY_EXISTS(409, "Such a thing exists already", "Такая запись уже есть"),
    STATE_CONFLICT(409, "Not possible in the present state", "Невозможно в текущем состоянии"),
    STALE_VERSION(412, "The record has changed since it was read", "Запись изменилась после чтения"),
    TOO_LARGE(413, "The request body is too large", "Тело запроса слишком велико"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood", "Этот тип содержимого не поддерживается"),
    RULE_VIOLATED(422, "The request breaks rules", "Запрос нарушает правила"),
    KEY_REUSED(422, "This key was used for another request", "Этот ключ уже использован для другого запроса"),
    IF_MATCH_REQUIRED(428, "The header If-Match is needed", "Нужен заголовок If-Match"),
    TOO_MANY_REQUESTS(429, "Too many requests", "Слишком много запросов"),
    INTERNAL_ERROR(500, "Something went wrong here", "Внутренняя ошибка"),
    UNAVAILABLE(503, "Not possible for the moment, try again", "Временно недоступно, повторите позже");

    private final int status;
    private final String en;
    private final String ru;

    GeneralProblem(int status, String en, String ru) {
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
