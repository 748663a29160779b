package org.familysupport.referral.fhir.web;

import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;

/** Words of the standard, and how our own stand in it. */
final class Fhir {
    static final String JSON = "application/fhir+json";
    static final String JSON_PATCH = "application/json-patch+json";
    static final String ROOT = "/fhir";
    static final String VERSION = "4.0.1";

    static final String TASK = "Task";
    static final String SERVICE_REQUEST = "ServiceRequest";
    static final String ORGANIZATION = "Organization";
    static final String PATIENT = "Patient";
    static final String GROUP = "Group";
    static final String PROCEDURE = "Procedure";

    static final String TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code";
    /** For what the standard has no code. */
    static final String OWN_TASK_CODES = "urn:family-support:task-code";

    static final String TASK_STATUSES = "http://hl7.org/fhir/task-status";
    static final String PROBLEMS = "urn:family-support:problem";
    static final String ACTS = "urn:family-support:referral-act";
    static final String RULES = "urn:family-support:rule";

    /** UUIDs as the standard wants them as identifiers. */
    static final String URI = "urn:ietf:rfc:3986";

    static final String UUID_URN = "urn:uuid:";

    private static final String LISTS = "urn:family-support:code-list:";

    private Fhir() {}

    /** The code system of a list of the controlled vocabulary. */
    static String list(String name) {
        return LISTS + name;
    }

    /** The type of resource that a subject is. */
    static String typeOf(SubjectRef subject) {
        return subject.kind() == SubjectKind.FAMILY ? GROUP : PATIENT;
    }
}
