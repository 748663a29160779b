package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Accompaniment was granted: its case is open.
 *
 * @param legalAct the legal act it rests on, where the registry has it
 * @param from first day
 * @param to last day; absent for one without a term
 */
public record AccompanimentGranted(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        LocalDate decidedOn,
        @Nullable AgreementId legalAct,
        LocalDate from,
        @Nullable LocalDate to)
        implements AccompanimentFact {}
