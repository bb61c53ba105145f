import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { LANGUAGES } from '../../core/messages.js';

/** One line that reads as it is written: no control characters, no reversed direction. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u;
/** Longer passwords are refused before they cost anything. */
const PASSWORD_MAX = 200;

export class PersonaBody {
  @IsString()
  @Length(1, 50)
  persona!: string;
}

export class PasswordBody {
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @IsString()
  @Length(1, PASSWORD_MAX)
  password!: string;
}

export class LinkBody {
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

export class TokenBody {
  @IsString()
  @Length(20, 100)
  token!: string;
}

/** Somebody without an account asks for a way in; `answers` names what his device keeps. */
export class BeginBody {
  @IsString()
  @Length(1, 20)
  @Matches(/^\w+$/)
  zone!: string;

  @IsString()
  @Length(2, 120)
  @Matches(ONE_LINE)
  @Matches(/[\p{L}\p{N}]/u)
  name!: string;

  @IsEmail()
  @MaxLength(254)
  email!: string;

  @IsIn(LANGUAGES)
  language!: string;

  @IsUUID()
  answers!: string;

  @IsOptional()
  @IsString()
  @Length(2, 160)
  @Matches(ONE_LINE)
  @Matches(/[\p{L}\p{N}]/u)
  organisation?: string | null;
}

export class SealedBody {
  @IsString()
  @Matches(/^[\w-]{16}\.[\w-]{40,4000}$/)
  token!: string;
}

export class SetupBody {
  @IsString()
  @Length(20, 100)
  token!: string;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/)
  name!: string;

  @IsEmail()
  @MaxLength(254)
  email!: string;

  /** At least 15 characters; no composition rules. Source: NIST SP 800-63B, OWASP ASVS 6.2. */
  @IsString()
  @Length(15, PASSWORD_MAX)
  password!: string;
}
