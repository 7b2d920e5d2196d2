"""Settings, all from the environment; `bin/start` provides it for a laptop (`docs/guide/host.md`)."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from environs import Env

from rolecall.project import host_words

env = Env()
ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "rolecall"

MODE = env.str("ROLECALL_MODE", "production")
TESTING = MODE == "test"
DATA = Path(env.str("ROLECALL_DATA", str(ROOT / "data")))
DEBUG = env.bool("ROLECALL_DEBUG", False)
SECRET_KEY = env.str("ROLECALL_SECRET_KEY", "insecure-default")
PUBLIC_URL = env.str("ROLECALL_URL", "http://127.0.0.1:8000").rstrip("/")
BEHIND_TLS = PUBLIC_URL.startswith("https://")
ALLOWED_HOSTS = env.list("ROLECALL_HOSTS", ["*"] if MODE != "production" else [])
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "rolecall.project.views.stale"
PROXIES = env.int("ROLECALL_PROXIES", 1 if BEHIND_TLS else 0)
if BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31536000 if BEHIND_TLS else 0
SECURE_SSL_REDIRECT = False  # the proxy's work
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

INSTALLED_APPS = [
    "rolecall.kit",
    "rolecall.ui",
    "rolecall.accounts",
    "rolecall.audit",
    "rolecall.questions",
    "rolecall.approvals",
    "rolecall.oauth",
    "rolecall.jobs",
    "rolecall.candidates",
    "rolecall.pipeline",
    "rolecall.messaging",
    "rolecall.evaluation",
    "rolecall.interviews",
    "rolecall.offers",
    "rolecall.careers",
    "rolecall.search",
    "rolecall.webhooks",
    "rolecall.importing",
    "rolecall.developers",
    "rolecall.demo",
    "rolecall.project",
    "procrastinate.contrib.django",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "rolecall.project.middleware.number_requests",
    "rolecall.project.middleware.believe_proxies",
    "django.middleware.security.SecurityMiddleware",
    "rolecall.project.middleware.SamePolicy",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "rolecall.careers.middleware.any_origin",
    "rolecall.careers.middleware.mapped_domains",
    "rolecall.accounts.middleware.remember_address",
    "rolecall.accounts.middleware.key_door",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "rolecall.ui.middleware.dialog_redirects",
    "rolecall.kit.pages.RefusalsInWords",
    "rolecall.accounts.middleware.straight_on",
]

ROOT_URLCONF = "rolecall.project.urls"
ASGI_APPLICATION = "rolecall.project.asgi.application"
WSGI_APPLICATION = "rolecall.project.wsgi.application"

TEMPLATES = [
    {
        "NAME": "jinja2",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [folder for folder in sorted(PACKAGE.glob("*/templates")) if folder.is_dir()],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "rolecall.ui.jinja.environment",
            "autoescape": True,
            "context_processors": ["rolecall.accounts.context.installation", "rolecall.ui.jinja.forms_of"],
        },
    },
    {
        "NAME": "django",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
FORM_RENDERER = "django.forms.renderers.Jinja2"
UI_NAVIGATION = "rolecall.project.navigation.around"
UI_NAVIGATION_ASKS = "rolecall.project.navigation.asks"

# The application signs in as a role that row-level security binds; migrations run as the owner.
AS_OWNER = env.bool("ROLECALL_AS_OWNER", False)
_named, _a_database = "DATABASE_OWNER_URL" if AS_OWNER else "DATABASE_URL", host_words.must_name_a_database
_address = env.str(_named, "postgresql://127.0.0.1/rolecall", validate=_a_database)
DATABASES = {"default": env.dj_db_url("ROLECALL_DATABASE_URL_OVERRIDE", _address)}
BEHIND_PGBOUNCER = env.bool("ROLECALL_PGBOUNCER", False)
DATABASES["default"]["ENGINE"] = "rolecall.kit.postgresql"
DATABASES["default"]["OPTIONS"] = {
    **DATABASES["default"].get("OPTIONS", {}),
    "server_side_binding": True,
    "prepare_threshold": None if BEHIND_PGBOUNCER else 1,  # seen twice, prepared
}
DATABASES["default"]["CONN_MAX_AGE"] = 0 if AS_OWNER else None
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASE_DIRECT_URL = env.str("DATABASE_DIRECT_URL", _address)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["rolecall.accounts.backends.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_ADAPTER = "rolecall.accounts.adapter.Adapter"
ACCOUNT_FORMS = {"signup": "rolecall.accounts.forms.SignUpForm"}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 10 * 60
SIGN_UP_IS_OPEN = env.bool("ROLECALL_SIGN_UP", True)
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "30/m/ip"}
MFA_ADAPTER = "rolecall.accounts.adapter.MfaAdapter"
MFA_FORMS = {
    "add_webauthn": "rolecall.accounts.passkeys.AddForm",
    "authenticate_webauthn": "rolecall.accounts.passkeys.SecondProofForm",
    "login_webauthn": "rolecall.accounts.passkeys.SignInForm",
    "reauthenticate_webauthn": "rolecall.accounts.passkeys.AgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Rolecall"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_TLS
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_ENGINE = "rolecall.accounts.sessions"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SILENCED_SYSTEM_CHECKS = ["models.W042"]

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
BUNDLE_DIR = DATA / "bundle"
TEMPLATES_DIR = DATA / "templates"
# of this app only the editor module is used, by rc-richtext; installed, it would load Django's admin
_editor = find_spec("django_prose_editor")
_editors = _editor.submodule_search_locations if _editor else None
STATICFILES_DIRS = [BUNDLE_DIR, *(Path(place) / "static" for place in _editors or ())]
MEDIA_ROOT = DATA / "files"
# where the index of people lies; machines that share the files share it too (decision 0011)
SEARCH_DIR = Path(env.str("ROLECALL_SEARCH_DIR", str(DATA / "search")))
# among more people, what an answer can be narrowed down by is counted after it is shown
SEARCH_COUNTED_AT_ONCE = env.int("ROLECALL_SEARCH_COUNTED_AT_ONCE", 50_000)
# so many processes read people when a large index is written anew; 0: one for each core, four at most
SEARCH_MAKERS = env.int("ROLECALL_SEARCH_MAKERS", 0)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000
FILES_ARE_SHARED = env.bool("ROLECALL_FILES_SHARED", False)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    },
}

SMTP_URL = env.str("ROLECALL_SMTP_URL", "")
MAIL_DOMAIN = env.str("ROLECALL_MAIL_DOMAIN", "rolecall.example.org")
MAIL_FROM = env.str("ROLECALL_MAIL_FROM", f"hello@{MAIL_DOMAIN}")
DEFAULT_FROM_EMAIL = MAIL_FROM
# whether whoever receives the mail of that domain hands answers over (docs/guide/host.md)
MAIL_IS_HANDED_OVER = env.bool("ROLECALL_MAIL_IS_HANDED_OVER", True)
OUTBOX_DIR = DATA / "outbox"
KEEPS_MAIL_HERE = not SMTP_URL
if SMTP_URL:
    _mail = host_words.mail_server(SMTP_URL)
    EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
    EMAIL_USE_TLS, EMAIL_USE_SSL, EMAIL_TIMEOUT = _mail.starttls, _mail.tls, 20
else:
    EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"

# hosts and ports, like intranet.example.org:443, that may be called though they are not public, or not https
OUTBOUND_ALLOW: list[str] = env.list("ROLECALL_OUTBOUND_ALLOW", [])
# where the calendar services are; an organization's own app there lets its members sign in
CALENDAR_SERVICES: dict[str, dict[str, str]] = {
    "google": {
        "authorize": "https://accounts.google.com/o/oauth2/v2/auth",
        "token": "https://oauth2.googleapis.com/token",
        "api": "https://www.googleapis.com/calendar/v3",
    },
    "microsoft": {
        "authorize": "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        "token": "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "api": "https://graph.microsoft.com/v1.0",
    },
}
_a_rate = host_words.must_be_a_rate
APPLY_RATE = env.str("ROLECALL_APPLY_RATE", "300/10 minutes", validate=_a_rate)
API_RATE = env.str("ROLECALL_API_RATE", "500/10 seconds", validate=_a_rate)  # for each key
# how many requests a process works on at once; whoever waits for something long does not count
REQUESTS_AT_ONCE = max(1, env.int("ROLECALL_REQUESTS_AT_ONCE", 2))
# where the processes of one machine meet: what is counted, and which codes were used, is the same for all
SHARED = env.str("ROLECALL_SHARED", "")
_store, _a_store = f"file:{SHARED}/rates" if SHARED else "memory://", host_words.must_be_a_store
RATE_LIMIT_STORE = env.str("ROLECALL_RATE_LIMIT_STORE", _store, validate=_a_store)
CACHES: dict[str, dict[str, Any]] = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if SHARED:
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": f"{SHARED}/cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "manifest-src": ["'self'"],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "microphone", "geolocation", "payment", "usb", "display-capture")
}

PROCRASTINATE_ON_APP_READY = None
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "rolecall.project.logs.Keyless",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": env.str("ROLECALL_LOG_LEVEL", "WARNING")},
    # they write down addresses, and the address of a calendar can be its key
    "loggers": {"httpx": {"level": "WARNING"}, "httpcore": {"level": "WARNING"}},
}
