/** What a rule about rights answers: yes, or the refusal to give. */
@NullMarked
package org.familysupport.security.policy;

import org.jspecify.annotations.NullMarked;
