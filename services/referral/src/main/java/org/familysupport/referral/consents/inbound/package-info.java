/** The door by which facts about consents come in. */
@NullMarked
package org.familysupport.referral.consents.inbound;

import org.jspecify.annotations.NullMarked;
