package org.sursis.docket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The filings of one order as a graph of what requires what. */
public final class Chain {
    private final Map<String, Filing> byCode = new LinkedHashMap<>();

    public Chain(List<Filing> filings) {
        filings.forEach(f -> byCode.put(f.code(), f));
    }

    /**
     * The filings that a target needs, each with what it requires in turn; those that were abandoned left out. A filing
     * that names no target and serves no other one aims at the removal.
     */
    public List<Filing> neededFor(String target) {
        var needed = new HashSet<String>();
        var open = new ArrayDeque<String>();
        byCode.values().stream().filter(f -> aimsAt(f, target)).forEach(f -> open.add(f.code()));
        while (!open.isEmpty()) {
            var filing = byCode.get(open.pop());
            if (filing != null && !filing.abandoned() && needed.add(filing.code())) {
                open.addAll(filing.requires());
            }
        }
        return byCode.values().stream().filter(f -> needed.contains(f.code())).toList();
    }

    private boolean aimsAt(Filing filing, String target) {
        return targetOf(filing).filter(target::equals).isPresent();
    }

    /** True when something is in the way: a filing that is not done, or nothing that anybody said is needed. */
    public boolean wanting(String target) {
        var needed = neededFor(target);
        return needed.isEmpty() || needed.stream().anyMatch(f -> !f.done());
    }

    /**
     * True where another chain has the same links: the same filings, given up or not, each behind the same others and before the
     * same target. Counsel's word that nothing is missing holds for these links and for no others.
     */
    public boolean sameLinks(Chain other) {
        return links().equals(other.links());
    }

    private Set<Link> links() {
        return byCode.values().stream()
                .map(f -> new Link(f.code(), Set.copyOf(f.requires()), f.target(), f.abandoned()))
                .collect(Collectors.toSet());
    }

    private record Link(String code, Set<String> requires, String target, boolean abandoned) {}

    /** The target at which a filing aims by itself; empty when it only serves another one. */
    public Optional<String> targetOf(Filing filing) {
        if (filing.target() != null) {
            return Optional.of(filing.target());
        }
        boolean serves = byCode.values().stream()
                .anyMatch(f -> !f.abandoned() && f.requires().contains(filing.code()));
        return serves ? Optional.empty() : Optional.of(Filing.REMOVAL);
    }

    /** A round trip of requirements, as the codes on the way with the first one again at the end; empty when none. */
    public Optional<List<String>> cycle() {
        var safe = new HashSet<String>();
        return byCode.keySet().stream()
                .map(start -> cycleFrom(start, new ArrayList<>(), safe))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> cycleFrom(String code, List<String> path, Set<String> safe) {
        int seen = path.indexOf(code);
        if (seen >= 0) {
            var round = new ArrayList<>(path.subList(seen, path.size()));
            round.add(code);
            return Optional.of(List.copyOf(round));
        }
        if (safe.contains(code) || !byCode.containsKey(code)) {
            return Optional.empty();
        }
        path.add(code);
        for (var next : byCode.get(code).requires()) {
            var found = cycleFrom(next, path, safe);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(path.size() - 1);
        safe.add(code);
        return Optional.empty();
    }
}
