package org.familysupport.referral.signals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectRequest;

/** Whom a signal turned out to be about. */
@Schema(name = "SignalRegistrationRequest")
record SignalRegistrationRequest(@NotNull @Valid SubjectRequest subject) {}
