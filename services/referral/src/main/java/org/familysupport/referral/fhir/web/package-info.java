/** The FHIR door: HL7 FHIR R4 in JSON, with its media type, its weak tags and its refusals. */
@NullMarked
package org.familysupport.referral.fhir.web;

import org.jspecify.annotations.NullMarked;
