package org.familysupport.events.referral;

import java.time.LocalDate;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Accompaniment was refused.
 *
 * @param legalAct the legal act it rests on, where the registry has it
 * @param reason code of the list {@code accompaniment-refusal}
 */
public record AccompanimentRefused(
        AccompanimentId accompaniment,
        long version,
        SubjectRef subject,
        OrganisationId organisation,
        LocalDate decidedOn,
        @Nullable AgreementId legalAct,
        String reason)
        implements AccompanimentFact {}
