// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Services under their headings, of any depth. A service that others stand under only groups them: requests are about the others.
 *
 * @param all in the order in which they are given out
 */
public record ServiceTree(List<Service> all) {
    public ServiceTree {
        all = List.copyOf(all);
    }

    public Optional<Service> find(ServiceCode code) {
        return all.stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** The same with this one added, or in place of the one of its code. */
    public ServiceTree with(Service changed) {
        var next = new ArrayList<>(all);
        next.removeIf(each -> each.code().equals(changed.code()));
        next.add(changed);
        return new ServiceTree(next);
    }

    /** Whether the way up from it comes back to it. */
    public boolean standsUnderItself(Service service) {
        return above(service).contains(service);
    }

    /** Those that a new request can be about. */
    public List<Service> offered() {
        return kinds().stream().filter(service -> !service.withdrawn()).toList();
    }

    /** Those that some request can be about: withdrawn ones too, headings not. */
    public List<Service> kinds() {
        var headings =
                all.stream().flatMap(service -> service.parent().stream()).collect(toSet());
        return all.stream()
                .filter(service -> !headings.contains(service.code()))
                .toList();
    }

    public Optional<Service> offered(ServiceCode code) {
        return offered().stream().filter(service -> service.code().equals(code)).findFirst();
    }

    /** The headings above it, the highest first. A heading that is not there ends the way up. */
    public List<Service> above(Service service) {
        Map<ServiceCode, Service> byCode = all.stream().collect(toMap(Service::code, each -> each));
        var above = new LinkedHashSet<Service>();
        var next = service.parent().map(byCode::get);
        while (next.isPresent() && above.add(next.get())) {
            next = next.get().parent().map(byCode::get);
        }
        var downwards = new ArrayList<>(above);
        Collections.reverse(downwards);
        return List.copyOf(downwards);
    }

    /** It, and all that stands under it. */
    public Set<ServiceCode> within(ServiceCode heading) {
        return all.stream()
                .filter(service -> service.code().equals(heading)
                        || above(service).stream().map(Service::code).anyMatch(heading::equals))
                .map(Service::code)
                .collect(toSet());
    }
}
