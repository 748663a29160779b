package org.familysupport.referral.consilia.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** The last day of a member. */
@Schema(name = "ConsiliumMemberEndingRequest")
record MemberEndingRequest(@NotNull @PlausibleDay LocalDate lastDay) {}
