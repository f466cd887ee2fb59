// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.opening.ModuleStates;
import city.madang.module.ModuleState;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps features in memory; a module that is installed stands at once as a test says, else OPEN. */
class ContainerInMemory implements Container {
    static final String MODULE = "madang-solution-";

    final Set<String> learned = new ConcurrentSkipListSet<>();
    final Set<String> features = new ConcurrentSkipListSet<>();
    private final Map<String, String> installed = new ConcurrentHashMap<>();
    private final Map<String, ModuleStates.Standing> openings = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final ModuleStates states;
    private CountDownLatch boot = new CountDownLatch(0);

    ContainerInMemory(ModuleStates states) {
        this.states = states;
    }

    void booting() {
        boot = new CountDownLatch(1);
    }

    void booted() {
        boot.countDown();
    }

    /** What was installed before. */
    void put(String feature, String version) {
        installed.put(feature, version);
    }

    void languagePack(String tag, String version) {
        features.add("madang-language-" + tag + "/" + version);
    }

    /** ABSENT: its bundle brings no solution. */
    void opensAs(String module, String version, ModuleState state, String reason) {
        openings.put(module + "/" + version, new ModuleStates.Standing(version, state, reason));
    }

    void refuse(String feature, String version, String reason) {
        refusals.put(feature + "/" + version, reason);
    }

    @Override
    public void awaitBoot() throws InterruptedException {
        boot.await();
    }

    @Override
    public Map<String, String> installed(String prefix) {
        return installed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
    }

    @Override
    public String known(String feature) {
        var place = "/" + feature.substring("madang-".length()) + "/";
        var brought = learned.stream()
                .filter(url -> url.contains(place))
                .map(url -> url.substring(url.indexOf(place) + place.length()).replaceAll("/.*", ""));
        var there = features.stream()
                .filter(known -> known.startsWith(feature + "/"))
                .map(known -> known.substring(feature.length() + 1));
        return Stream.concat(brought, there).findFirst().orElse("");
    }

    @Override
    public SortedSet<String> names(String prefix) {
        return features.stream()
                .filter(known -> known.startsWith(prefix))
                .map(known -> known.substring(0, known.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean knows(String feature, String version) {
        return features.contains(feature + "/" + version)
                || learned.stream().anyMatch(url -> url.contains("/" + feature.substring(7) + "/" + version + "/"));
    }

    @Override
    public void learn(String url) {
        learned.add(url);
    }

    @Override
    public void forget(String url) {
        learned.remove(url);
    }

    @Override
    public void install(Map<String, String> versions) {
        versions.forEach(this::install);
    }

    private void install(String feature, String version) {
        var refusal = refusals.get(feature + "/" + version);
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        installed.put(feature, version);
        if (feature.startsWith(MODULE)) {
            placed(feature.substring(MODULE.length()), version);
        }
    }

    /** The bundle of a module has come in place of another. */
    void placed(String id, String version) {
        var standing =
                openings.getOrDefault(id + "/" + version, new ModuleStates.Standing(version, ModuleState.OPEN, ""));
        if (standing.state() == ModuleState.ABSENT) {
            states.set(id, ModuleState.STARTING, "waits for its bundle");
        } else {
            states.set(id, version, standing.state(), standing.reason());
        }
    }

    /** The bundle of a module has gone. */
    void gone(String id) {
        // nothing was there
    }

    @Override
    public void uninstall(String feature, String version) {
        installed.remove(feature, version);
        if (feature.startsWith(MODULE)) {
            gone(feature.substring(MODULE.length()));
        }
    }
}
