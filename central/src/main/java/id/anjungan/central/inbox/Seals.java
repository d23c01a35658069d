package id.anjungan.central.inbox;

import id.anjungan.contract.sync.Chain;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 signatures of heads, against the key a terminal was enrolled with. */
final class Seals {

    private Seals() {
    }

    /** @param publicKey X.509 SubjectPublicKeyInfo in base64 */
    static Receiving.Seal of(String publicKey) {
        return (stream, seq, hash, signature) -> {
            try {
                PublicKey key = KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key);
                check.update(Chain.signedText(stream, seq, hash));
                return check.verify(Base64.getDecoder().decode(signature));
            } catch (GeneralSecurityException | IllegalArgumentException notOne) {
                return false;
            }
        };
    }
}
