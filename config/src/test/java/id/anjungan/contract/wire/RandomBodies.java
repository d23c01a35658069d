package id.anjungan.contract.wire;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.MaskedName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Any record of the contract, filled with whatever its types allow. */
final class RandomBodies {

    private static final String NASTY = "aZ0 \"\\/<>&'\u0000\n\té漢😀";

    private final RandomGenerator random;

    RandomBodies(RandomGenerator random) {
        this.random = random;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType p) {
            Type inner = p.getActualTypeArguments()[0];
            if (p.getRawType() == Optional.class) {
                return random.nextBoolean() ? Optional.of(value(inner)) : Optional.empty();
            }
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value(inner));
            }
            return List.copyOf(list);
        }
        Class<?> c = (Class<?>) type;
        return c.isEnum() ? c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)]
                : c.isRecord() ? record(c) : plain(c);
    }

    private Object record(Class<?> c) {
        if (c == TerminalId.class) {
            return new TerminalId("KSK-" + random.nextInt(1000));
        } else if (c == PurchaseId.class) {
            return new PurchaseId("PURCHASE-" + random.nextInt(1000));
        } else if (c == VisitId.class) {
            return new VisitId("VISIT-" + random.nextInt(1000));
        } else if (c == ApplicationNumber.class) {
            return new ApplicationNumber("P2T-2611-" + (100_000 + random.nextInt(900_000)));
        } else if (c == MaskedName.class) {
            return MaskedName.of("x" + plain(String.class));
        } else if (c == Rupiah.class) {
            return new Rupiah(random.nextLong(1_000_000_000_001L));
        }
        RecordComponent[] parts = c.getRecordComponents();
        try {
            Constructor<?> maker = c.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(Arrays.stream(parts).map(p -> value(p.getGenericType())).toArray());
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("cannot make a " + c, fault);
        }
    }

    private Object plain(Class<?> c) {
        if (c == String.class) {
            return random.ints(random.nextInt(12), 0, NASTY.codePointCount(0, NASTY.length()))
                    .map(i -> NASTY.codePointAt(NASTY.offsetByCodePoints(0, i)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        } else if (c == long.class) {
            return random.nextLong(1_000_000_000_000_001L);
        } else if (c == int.class) {
            return random.nextInt(-1_000_000_000, 1_000_000_001);
        } else if (c == boolean.class) {
            return random.nextBoolean();
        } else if (c == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        } else if (c == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        } else if (c == byte[].class) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            return bytes;
        }
        throw new IllegalStateException("teach me to make a " + c);
    }
}
