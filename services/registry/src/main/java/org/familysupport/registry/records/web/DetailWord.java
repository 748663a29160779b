package org.familysupport.registry.records.web;

import java.util.List;

/**
 * The details of a fact that say something on paper, and the code lists in which their labels stand; ids that only a machine can
 * follow are left out.
 */
enum DetailWord {
    SERVICE_TYPE("serviceType", "Услуга", "Service", "service-type"),
    DIRECTION("direction", "Направление", "Direction", "direction"),
    SETTING("setting", "Место", "Setting", "setting"),
    CHANNEL("channel", "Способ", "Channel", "channel"),
    MINUTES("minutes", "Минут", "Minutes"),
    CATEGORY("category", "Потребность", "Need", "need-category"),
    PRIORITY("priority", "Срочность", "Priority", "referral-priority"),
    REASON(
            "reason",
            "Причина",
            "Reason",
            "referral-reason",
            "status-reason",
            "accompaniment-refusal",
            "accompaniment-suspension",
            "accompaniment-reopening",
            "route-reason",
            "need-reason"),
    STEP("step", "Шаг маршрута", "Step of the route"),
    GROUND("ground", "Основание", "Ground", "accompaniment-ground"),
    OUTCOME("outcome", "Итог", "Outcome", "referral-outcome", "signal-outcome", "accompaniment-outcome"),
    BUSINESS_STATUS("businessStatus", "Рабочее состояние", "How it stands", "business-status"),
    PROGRAMME("programme", "Программа", "Programme", "programme"),
    STATE("state", "Что сделано", "What came of it", "need-state"),
    STATUS("status", "Статус", "Status", "status"),
    ISSUED_BY("issuedBy", "Установила", "Established by"),
    ROLE("role", "Роль", "Role", "family-role"),
    SOURCE("source", "Направила", "Referred by"),
    PREVIOUS("previous", "До этого", "Before"),
    FROM("from", "Передала", "Handed over by");

    private final String detail;
    private final String ru;
    private final String en;
    private final List<String> lists;

    DetailWord(String detail, String ru, String en, String... lists) {
        this.detail = detail;
        this.ru = ru;
        this.en = en;
        this.lists = List.of(lists);
    }

    /** Its name in the details of an entry. */
    String detail() {
        return detail;
    }

    String in(boolean english) {
        return english ? en : ru;
    }

    /** The code lists in which a label may stand. */
    List<String> lists() {
        return lists;
    }
}
