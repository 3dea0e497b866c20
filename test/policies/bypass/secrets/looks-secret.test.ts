import { holdsSecret, isSecretEntry, namesSecret } from "../../../../policies/bypass/secrets/looks-secret";

describe("what looks like a credential", () => {
    it.each([
        "DB_PASSWORD",
        "dbPassword",
        "password",
        "spring.datasource.password",
        "redis-passwd",
        "ADMIN_PWD",
        "apiKey",
        "API_KEY",
        "AWS_SECRET_ACCESS_KEY",
        "django-secret-key",
        "clientSecret",
        "authToken",
        "GPG_PASSPHRASE",
        "credentials",
        "PRIVATE_KEY",
        "ENCRYPTION_KEY",
        "S3_ACCESS_KEY",
    ])("%s names one", (key) => {
        expect(namesSecret(key)).toBe(true);
    });

    it.each([
        "PASSWORD_MIN_LENGTH",
        "TOKEN_URL",
        "secretName",
        "monkey",
        "publicKey",
        "KEY",
        "author",
        "tokenizer",
        "SECRET_REF",
    ])("%s names none", (key) => {
        expect(namesSecret(key)).toBe(false);
    });

    it.each([
        "-----BEGIN PRIVATE KEY-----\nMIIE",
        "x -----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "postgres://app:hunter2@db:5432/x",
        "eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.sig",
        "password: hunter22",
        "PASSWORD=hunter22",
        '{"api_key": "abcd1234"}',
        "echo root:x | chpasswd",
        "数据库口令：abc123",
        "密码=abc",
    ])("%j holds one", (text) => {
        expect(holdsSecret(text)).toBe(true);
    });

    it.each([
        "-----BEGIN CERTIFICATE-----",
        "https://registry.example/path",
        "postgres://db:5432/x",
        "postgres://app:${DB_PASSWORD}@db/x",
        "password: ${PASSWORD}",
        "token=$TOKEN",
        "password: <set later>",
        "secret: abc",
        "passwordless: true",
        "密码服务平台",
        "eyJhbGciOiJIUzI1",
    ])("%j holds none", (text) => {
        expect(holdsSecret(text)).toBe(false);
    });

    it.each(["", " ", "true", "False", "none", "null", "/run/secrets/db", "file:/x", "$(DB)", "${DB}"])(
        "%j is none, whatever its name",
        (value) => {
            expect(isSecretEntry("DB_PASSWORD", value)).toBe(false);
        },
    );

    it("an entry is one by its name or by what it holds", () => {
        expect(isSecretEntry("DB_PASSWORD", "hunter22")).toBe(true);
        expect(isSecretEntry("URL", "amqp://a:b@c")).toBe(true);
        expect(isSecretEntry("URL", "amqp://c")).toBe(false);
    });
});
