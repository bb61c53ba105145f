import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';

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
